/** Bytes that grow at the end. */
export class ByteBuffer {
  bytes = new Uint8Array(256);
  length = 0;

  /** Most copies are a few dozen bytes, for which a loop beats the call to set. */
  append(source: Uint8Array, from: number, to: number): void {
    const count = to - from;
    this.reserve(count);
    const { bytes, length } = this;
    if (count > 64) bytes.set(source.subarray(from, to), length);
    else for (let index = 0; index < count; index++) bytes[length + index] = source[from + index]!;
    this.length = length + count;
  }

  push(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** Forgets the bytes before `start`; the rest moves to the front. */
  dropBefore(start: number): void {
    this.bytes.copyWithin(0, start, this.length);
    this.length -= start;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
