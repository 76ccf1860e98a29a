/** Writes rows in ClickHouse's RowBinary format, little-endian, column after column. */
export class RowBinaryWriter {
  #buffer = Buffer.alloc(1 << 16)
  #length = 0

  text(value: string): this {
    const bytes = Buffer.byteLength(value)
    this.#varint(bytes)
    this.#reserve(bytes)
    this.#length += this.#buffer.write(value, this.#length)
    return this
  }

  /** Bytes as they are: a number of 64 bits, or a FixedString. */
  bytes(value: Uint8Array): this {
    this.#reserve(value.length)
    this.#buffer.set(value, this.#length)
    this.#length += value.length
    return this
  }

  uint8(value: number): this {
    this.#reserve(1)
    this.#length = this.#buffer.writeUInt8(value, this.#length)
    return this
  }

  uint16(value: number): this {
    this.#reserve(2)
    this.#length = this.#buffer.writeUInt16LE(value, this.#length)
    return this
  }

  uint32(value: number): this {
    this.#reserve(4)
    this.#length = this.#buffer.writeUInt32LE(value, this.#length)
    return this
  }

  /** A whole number that a double holds exactly. */
  int64(value: number): this {
    this.#reserve(8)
    const high = Math.floor(value / 2 ** 32)
    this.#length = this.#buffer.writeUInt32LE(value - high * 2 ** 32, this.#length)
    this.#length = this.#buffer.writeInt32LE(high, this.#length)
    return this
  }

  float64(value: number): this {
    this.#reserve(8)
    this.#length = this.#buffer.writeDoubleLE(value, this.#length)
    return this
  }

  /** A map from text, its values written by `write`. */
  map<Value>(entries: Readonly<Record<string, Value>>, write: (writer: this, value: Value) => void): this {
    const keys = Object.keys(entries)
    this.#varint(keys.length)
    for (const key of keys) write(this.text(key), entries[key]!)
    return this
  }

  textArray(values: readonly string[]): this {
    this.#varint(values.length)
    for (const value of values) this.text(value)
    return this
  }

  uint32Array(values: readonly number[]): this {
    this.#varint(values.length)
    this.#reserve(4 * values.length)
    for (const value of values) this.#length = this.#buffer.writeUInt32LE(value, this.#length)
    return this
  }

  /** An array of 64-bit words given as pairs of 32-bit words, the lower first. */
  uint64Words(words: Uint32Array): this {
    this.#varint(words.length / 2)
    this.#reserve(4 * words.length)
    for (const word of words) this.#length = this.#buffer.writeUInt32LE(word, this.#length)
    return this
  }

  get length(): number {
    return this.#length
  }

  /** What was written since the last take. */
  take(): Uint8Array {
    const bytes = Buffer.from(this.#buffer.subarray(0, this.#length))
    this.#length = 0
    return bytes
  }

  #varint(value: number): void {
    this.#reserve(5)
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#buffer[this.#length++] = (rest % 128) | 128
    this.#buffer[this.#length++] = rest
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return
    const larger = Buffer.alloc(Math.max(2 * this.#buffer.length, this.#length + bytes))
    this.#buffer.copy(larger, 0, 0, this.#length)
    this.#buffer = larger
  }
}
