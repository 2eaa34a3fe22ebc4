package org.lmdassistant.bot.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.lmdassistant.bot.trial.Request;

/**
 * One kept connection, so plain that the load costs little beside what it measures: no pipelining, no chunks, lengths
 * always given.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    static Line to(int port) throws IOException {
        return new Line(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** What came: its first line and its body. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
    record Message(String start, byte[] body) {

        int status() {
            return Integer.parseInt(start.substring(9, 12));
        }
    }

    /** Sends a request and says the status it was answered with. */
    int send(Request request) throws IOException {
        StringBuilder head = new StringBuilder("POST ").append(request.path()).append(" HTTP/1.1\r\nHost: bench\r\n");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        write(head, request.body().getBytes(StandardCharsets.UTF_8));
        return read().status();
    }

    /** Answers with JSON. */
    void answer(String json) throws IOException {
        write(
                new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The next message; EOF where the other side has gone. */
    Message read() throws IOException {
        String start = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(
                        name.substring("content-length:".length()).strip());
            } else if (name.startsWith("transfer-encoding:")) {
                throw new IOException("chunks are not spoken here");
            }
        }
        return new Message(start, in.readNBytes(length));
    }

    private void write(StringBuilder head, byte[] body) throws IOException {
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
