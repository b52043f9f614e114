package vn.chamdiem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook anew, without the time of day that the library puts on each of its parts. */
final class SteadyZip {
    private SteadyZip() {}

    static void write(byte[] packed, LocalDate date, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(date.atStartOfDay());
                steady.putNextEntry(same);
                parts.transferTo(steady);
                steady.closeEntry();
            }
        }
        steady.finish();
    }
}
