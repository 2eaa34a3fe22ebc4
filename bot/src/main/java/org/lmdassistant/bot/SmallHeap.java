package org.lmdassistant.bot;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Keeps the program small where the operator said nothing about memory: by default Java sizes its heap by the machine,
 * and on a large one takes several times what this program needs. The heap still grows when there is work for it.
 */
final class SmallHeap {

    // When nothing was collected for ten seconds, the default collector looks what it can give back (JEP 346).
    private static final String IDLE_GC = "G1PeriodicGCInterval";

    private SmallHeap() {}

    /** Gives back what the start needed, and lets the heap stay close to what is in use from now on. */
    static void shrink() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (java == null || isChosen(java, "MaxHeapSize")) {
            return;
        }
        java.setVMOption("MinHeapFreeRatio", "10");
        java.setVMOption("MaxHeapFreeRatio", "20");
        if (java.getDiagnosticOptions().stream()
                .anyMatch(option -> option.getName().equals(IDLE_GC))) {
            java.setVMOption(IDLE_GC, "10000");
        }
        System.gc();
    }

    private static boolean isChosen(HotSpotDiagnosticMXBean java, String option) {
        return switch (java.getVMOption(option).getOrigin()) {
            case DEFAULT, ERGONOMIC -> false;
            default -> true;
        };
    }
}
