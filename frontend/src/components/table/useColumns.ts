/** Which columns of a table a person wants to see; remembered under the table's name. */
import { useRemembered } from '@/app/remember'
import type { Column } from './column'

export interface Choice<Row> {
  shown: Column<Row>[]
  all: Column<Row>[]
  isShown: (key: string) => boolean
  toggle: (key: string) => void
  reset: () => void
}

export function useColumns<Row>(name: string, all: Column<Row>[]): Choice<Row> {
  const [flipped, setFlipped] = useRemembered<string[]>(`columns.${name}`, [])
  const isShown = (key: string) => {
    const usual = !all.find((column) => column.key === key)?.extra
    return flipped.includes(key) ? !usual : usual
  }
  return {
    all,
    isShown,
    shown: all.filter((column, index) => index === 0 || isShown(column.key)),
    toggle: (key) =>
      setFlipped(flipped.includes(key) ? flipped.filter((each) => each !== key) : [...flipped, key]),
    reset: () => setFlipped([]),
  }
}
