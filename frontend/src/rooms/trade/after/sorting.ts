/** Sorts what is at hand; what has no number always stands last. */
export function sortedBy<Row>(rows: Row[], sort: string, size: (row: Row, key: string) => number | null): Row[] {
  if (!sort) return rows
  const down = sort.startsWith('-')
  const key = down ? sort.slice(1) : sort
  return [...rows].sort((a, b) => {
    const [x, y] = [size(a, key), size(b, key)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return down ? y - x : x - y
  })
}
