/** A running show as the server tells it. Money is in minor units of its currency, durations are seconds. */
import type { Run, SnapshotOut } from '@/app/types/live'

export type {
  Advice,
  AdviceList,
  Answer,
  Benefit,
  CatchUp,
  CardOnAir,
  Clock,
  Comment,
  Correction,
  Cue,
  Deciding,
  Incident,
  Incidents,
  Insider,
  Mark,
  OddOrder,
  Penalties,
  Penalty,
  Plan,
  Presence,
  Question,
  Run,
  Scenes,
  ScreenLink,
  Segment,
  ShelfProduct,
  SourceState,
  Totals,
  Triage,
  Viewer,
  Winner,
} from '@/app/types/live'

export type RunState = Run['state']

/** A pair of texts. */
export interface Told {
  zh: string
  en: string
}

/** epoch seconds, then online, entered, left, comments, likes, follows, clicks, orders, gmv. */
export type MinuteRow = [number, ...(number | null)[]]

/** minute of the show, online, gmv so far: the median of the team's own last shows. */
export type UsualRow = [number, number | null, number | null]

/** The whole of a running show; a screen with a link is told a part of it. */
export interface Snapshot extends Omit<Required<SnapshotOut>, 'minutes' | 'usual'> {
  minutes: MinuteRow[]
  usual: UsualRow[] | null
}

export type Key = keyof Snapshot
