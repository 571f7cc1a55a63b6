package io.github.arxivbot.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file on a {@link FaultyDisk}. A power failure during a write leaves half of the bytes. */
final class FaultyChannel extends FileChannel {

  private final FaultyDisk disk;
  private final Path real;
  private final FileChannel channel;

  FaultyChannel(FaultyDisk disk, Path real, FileChannel channel) {
    this.disk = disk;
    this.real = real;
    this.channel = channel;
    disk.opened(this);
  }

  /** Writes to the real channel. */
  private interface Write {
    int write(ByteBuffer bytes) throws IOException;
  }

  private int write(ByteBuffer bytes, Write write) throws IOException {
    ByteBuffer part = bytes.duplicate();
    try {
      disk.change(real);
    } catch (PowerCut e) {
      part.limit(bytes.position() + bytes.remaining() / 2);
      write.write(part);
      throw e;
    }
    int fitting = disk.take(bytes.remaining());
    part.limit(bytes.position() + fitting);
    int written = write.write(part);
    boolean full = fitting < bytes.remaining();
    bytes.position(bytes.position() + written);
    if (full) {
      throw new IOException("No space left on device");
    }
    return written;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return write(bytes, channel::write);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    return write(bytes, part -> channel.write(part, position));
  }

  @Override
  public long write(ByteBuffer[] all, int offset, int length) throws IOException {
    long written = 0;
    for (int i = offset; i < offset + length; i++) {
      written += write(all[i]);
    }
    return written;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    disk.checkPower();
    return channel.read(bytes);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    disk.checkPower();
    return channel.read(bytes, position);
  }

  @Override
  public long read(ByteBuffer[] all, int offset, int length) throws IOException {
    disk.checkPower();
    return channel.read(all, offset, length);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    disk.change(real);
    channel.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    disk.checkPower();
    channel.force(metaData);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return channel.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    disk.closed(this);
    channel.close();
  }
}
