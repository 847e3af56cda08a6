/** Where the panels stand, by what somebody is here for; nobody scrolls for what matters. */
import { Advice } from '../advice/Advice'
import { OddOrders } from '../advice/OddOrders'
import { Benefits } from '../benefits/Benefits'
import { Comments } from '../comments/Comments'
import { Questions } from '../comments/Questions'
import { Cues } from '../cues/Cues'
import { Incidents } from '../incidents/Incidents'
import { FIGURES, HOST_FIGURES, SERVICE_FIGURES, type FigureKey } from '../panels/figures'
import { Minutes } from '../panels/Minutes'
import { Numbers } from '../panels/Numbers'
import { People } from '../panels/People'
import { Rundown } from '../panels/Rundown'
import { Shelf } from '../panels/Shelf'
import { Sources } from '../panels/Sources'
import type { View } from './views'

interface Props {
  onFigure: (key: FigureKey) => void
}

export function Layout({ view, onFigure }: Props & { view: View }) {
  if (view === 'host') return <ForHost onFigure={onFigure} />
  if (view === 'assistant') return <ForAssistant onFigure={onFigure} />
  if (view === 'service') return <ForService onFigure={onFigure} />
  return <ForController onFigure={onFigure} />
}

const CURVE = 220

function ForController({ onFigure }: Props) {
  return (
    <>
      <Numbers keys={FIGURES} onFigure={onFigure} />
      <div className="live-columns">
        <div className="live-column">
          <Rundown />
          <Cues />
          <People />
        </div>
        <div className="live-column">
          <Minutes height={CURVE} />
          <Shelf />
        </div>
        <div className="live-column">
          <Questions />
          <Comments />
        </div>
        <div className="live-column">
          <Advice />
          <Incidents />
          <Benefits />
          <OddOrders />
          <Sources />
        </div>
      </div>
    </>
  )
}

function ForHost({ onFigure }: Props) {
  return (
    <div className="live-columns">
      <div className="live-column">
        <Cues big />
      </div>
      <div className="live-column">
        <Rundown big />
      </div>
      <div className="live-column">
        <Numbers keys={HOST_FIGURES} onFigure={onFigure} />
        <Questions />
        <Shelf brief />
      </div>
    </div>
  )
}

/** Beside the host: the same words and rundown, and the hands free for comments and shelf. */
function ForAssistant({ onFigure }: Props) {
  return (
    <>
      <Numbers keys={HOST_FIGURES} onFigure={onFigure} />
      <div className="live-columns">
        <div className="live-column">
          <Cues />
          <Rundown />
        </div>
        <div className="live-column">
          <Shelf brief />
          <Benefits />
        </div>
        <div className="live-column">
          <Questions />
          <Comments />
        </div>
      </div>
    </>
  )
}

function ForService({ onFigure }: Props) {
  return (
    <>
      <Numbers keys={SERVICE_FIGURES} onFigure={onFigure} />
      <div className="live-columns">
        <div className="live-column">
          <Comments />
        </div>
        <div className="live-column">
          <Questions />
          <Cues />
        </div>
        <div className="live-column">
          <Shelf brief />
          <OddOrders />
          <Incidents />
        </div>
      </div>
    </>
  )
}
