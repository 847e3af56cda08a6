/** A zip archive of stored texts: all that a small workbook needs. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff]!
  return (value ^ 0xffffffff) >>> 0
}

/** Fields of 2 and 4 bytes, little-endian, as [size, value] pairs. */
function fields(pairs: [2 | 4, number][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [size]) => sum + size, 0)))
  let at = 0
  for (const [size, value] of pairs) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return new Uint8Array(view.buffer)
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** 1980-01-01, so that the same rows give the same file. */
const STAMP: [2 | 4, number][] = [
  [2, 0],
  [2, 0x21],
]
const UTF8_NAME = 0x0800

function common(name: Uint8Array, body: Uint8Array): [2 | 4, number][] {
  return [
    [2, 20],
    [2, UTF8_NAME],
    [2, 0],
    ...STAMP,
    [4, crc32(body)],
    [4, body.length],
    [4, body.length],
    [2, name.length],
    [2, 0],
  ]
}

export function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder()
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const [name, body] = [text.encode(path), text.encode(content)]
    const local = joined([fields([[4, 0x04034b50], ...common(name, body)]), name, body])
    directory.push(
      fields([[4, 0x02014b50], [2, 20], ...common(name, body), [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      name,
    )
    bodies.push(local)
    offset += local.length
  }
  const index = joined(directory)
  const count = Object.keys(files).length
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, offset],
    [2, 0],
  ])
  return joined([...bodies, index, end])
}
