/** 挂件: one thing over the picture, for an OBS browser source. Its numbers come from the ledger alone. */
import { useLine, usePart } from '../stream/LiveProvider'
import { useNow } from '../useNow'
import { Countdown } from './overlays/Countdown'
import { Gifts } from './overlays/Gifts'
import { Lottery } from './overlays/Lottery'
import { Price, Stock } from './overlays/product'
import { Ai, Correction } from './overlays/told'
import { Vote } from './overlays/Vote'
import './overlay.css'

/** What stands still longer than this is taken off the air. */
const OLD_MS = 20_000

const OVERLAYS: Record<string, () => React.ReactNode> = {
  price: Price,
  countdown: Countdown,
  stock: Stock,
  gifts: Gifts,
  vote: Vote,
  lottery: Lottery,
  correction: Correction,
  ai: Ai,
}

/** The law wants these on screen whatever becomes of the connection; neither tells a number. */
const STAYS = ['ai', 'correction']
/** A correction belongs to its show: over the next one it would be about something else. */
const OUTLIVES = ['ai']

/** Whether an overlay may be seen; `old`: nothing was heard for long. */
export function isShown(name: string, old: boolean, ended: boolean): boolean {
  return !(old && !STAYS.includes(name)) && !(ended && !OUTLIVES.includes(name))
}

export default function Overlay({ name }: { name: string }) {
  const line = useLine()
  const now = useNow()
  const ended = usePart('run')?.state === 'ended'
  const Body = OVERLAYS[name]
  const old = line.state === 'refused' || (line.state === 'lost' && now - line.since > OLD_MS)
  if (!Body || !isShown(name, old, ended)) return null
  return (
    <main className={`overlay overlay-${name}`}>
      <Body />
    </main>
  )
}
