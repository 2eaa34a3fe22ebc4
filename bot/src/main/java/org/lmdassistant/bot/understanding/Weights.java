package org.lmdassistant.bot.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What features count for labels: one row a feature, kept as whole numbers of a unit that each row has of its own. That takes
 * an eighth of the room of the numbers that were trained, and hardly a sentence is read otherwise.
 */
final class Weights {

    private final int labels;
    private final float[] units;
    private final byte[] counts;

    private Weights(int labels, float[] units, byte[] counts) {
        this.labels = labels;
        this.units = units;
        this.counts = counts;
    }

    /** As they were trained: those of each label, a number a row. */
    static Weights of(double[][] trained, int rows) {
        Weights weights = new Weights(trained.length, new float[rows], new byte[rows * trained.length]);
        for (int row = 0; row < rows; row++) {
            double greatest = 0;
            for (double[] label : trained) {
                greatest = Math.max(greatest, Math.abs(label[row]));
            }
            double unit = greatest / Byte.MAX_VALUE;
            weights.units[row] = (float) unit;
            for (int label = 0; label < trained.length && unit > 0; label++) {
                weights.counts[row * trained.length + label] = (byte) Math.round(trained[label][row] / unit);
            }
        }
        return weights;
    }

    static Weights read(DataInput in, int labels, int rows) throws IOException {
        Weights weights = new Weights(labels, new float[rows], new byte[rows * labels]);
        for (int row = 0; row < rows; row++) {
            weights.units[row] = in.readFloat();
        }
        in.readFully(weights.counts);
        return weights;
    }

    void write(DataOutput out) throws IOException {
        for (float unit : units) {
            out.writeFloat(unit);
        }
        out.write(counts);
    }

    /** Adds a row to the scores of the labels, so many times. */
    void add(double[] scores, int row, double times) {
        double unit = units[row] * times;
        int from = row * labels;
        for (int label = 0; label < labels; label++) {
            scores[label] += counts[from + label] * unit;
        }
    }
}
