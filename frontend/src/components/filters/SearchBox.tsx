/** A text filter that waits until the typing rests. */
import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'

interface Props {
  value: string
  label: string
  onChange: (value: string) => void
  width?: number
}

const REST = 300

export function SearchBox({ value, label, onChange, width = 200 }: Props) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed === value) return undefined
    const timer = setTimeout(() => onChange(typed.trim()), REST)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Input
      allowClear
      className="filter"
      style={{ width }}
      prefix={<SearchOutlined />}
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
