package org.lmdassistant.bot.understanding;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Which row of weights belongs to a feature. Features are known by fingerprints of 64 bits, since their names would need more
 * memory than all weights; that any two of a quarter of a million have the same is as likely as one in five hundred million.
 */
final class FeatureRows {

    private static final HashFunction FINGERPRINT = Hashing.farmHashFingerprint64();

    // In their order: the place of a fingerprint is the row.
    private final long[] fingerprints;

    private FeatureRows(long[] fingerprints) {
        this.fingerprints = fingerprints;
    }

    static FeatureRows of(Collection<String> features) {
        return new FeatureRows(
                features.stream().mapToLong(FeatureRows::fingerprint).sorted().toArray());
    }

    static FeatureRows read(DataInput in) throws IOException {
        long[] fingerprints = new long[in.readInt()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = in.readLong();
        }
        return new FeatureRows(fingerprints);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(fingerprints.length);
        for (long fingerprint : fingerprints) {
            out.writeLong(fingerprint);
        }
    }

    int size() {
        return fingerprints.length;
    }

    /** The row of a feature, from 0; none for one that was not trained. */
    OptionalInt row(String feature) {
        int row = Arrays.binarySearch(fingerprints, fingerprint(feature));
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    private static long fingerprint(String feature) {
        return FINGERPRINT.hashUnencodedChars(feature).asLong();
    }
}
