package org.commonsgovernance.gate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** The folder that holds all that a platform keeps. One platform at a time works in it, and nobody else reads it. */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isMine(channel)) {
                channel.close();
                throw InvalidInputException.of(folder.toString(), "is in use by another platform");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw InvalidInputException.of(folder.toString(), "can't be used as the data folder: " + e);
        }
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(); // ends with the process, however that ends
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path database() {
        return folder.resolve("gate.db");
    }

    Path repositories() {
        return folder.resolve("repositories");
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    Path firstToken() {
        return folder.resolve("first-token");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
