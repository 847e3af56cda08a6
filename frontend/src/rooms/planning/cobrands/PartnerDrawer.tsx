/** One candidate: who it is, how it is judged, how far it went and why. */
import { useCan } from '@/app/session'
import type { Weights } from '@/app/types/planning'
import { SideDrawer } from '@/components/SideDrawer'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { MarksPart } from './MarksPart'
import { PartnerForm } from './PartnerForm'
import { StagePart } from './StagePart'
import { usePartner } from './useCobrands'

export default function PartnerDrawer({ id, weights, onClose }: { id: string; weights: Weights; onClose: () => void }) {
  const t = useTexts()
  const may = useCan()('planning.partners.write')
  const { data } = usePartner(id)
  return (
    <SideDrawer open size={600} title={data?.name ?? t('cobrands.add')} onClose={onClose}>
      {id && !data && <Block height={320} />}
      {data && <StagePart partner={data} may={may} />}
      {data && <MarksPart key={data.marks.find((each) => each.own)?.at ?? ''} partner={data} weights={weights} may={may} />}
      {(data || !id) && <PartnerForm key={data?.version ?? 0} partner={data ?? null} may={may} onDone={id ? undefined : onClose} />}
    </SideDrawer>
  )
}
