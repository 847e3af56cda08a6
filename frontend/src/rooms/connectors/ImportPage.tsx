/** 导入: drop any exports, see what they hold, store them all with one press. */
import { useCan } from '@/app/session'
import { Desk } from './Desk'
import { History } from './history/History'
import './connectors.css'

export default function ImportPage() {
  const writes = useCan()('connectors.imports.write')
  return (
    <div className="page import">
      {writes && <Desk />}
      <History writes={writes} />
    </div>
  )
}
