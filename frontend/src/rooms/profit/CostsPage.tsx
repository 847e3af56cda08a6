/** 成本: typed here or dropped in as a sheet; what was sold without a cost; everything told so far. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/app/api'
import type { Costs } from '@/app/types'
import { ErrorSentence } from '@/components/ErrorSentence'
import { EnterCost } from './EnterCost'
import type { CostKind, Typed } from './kinds'
import { ToldCosts } from './ToldCosts'
import { UncostedProducts } from './Uncosted'
import './profit.css'

export default function CostsPage() {
  const [begun, setBegun] = useState<Typed>({})
  const [kind, setKind] = useState<CostKind>('costs')
  const { data, error, refetch } = useQuery({
    queryKey: ['profit', 'costs'],
    queryFn: () => api.get<Costs>('/profit/costs'),
  })
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  const kinds: CostKind[] = data?.writes_pay ? ['costs', 'pay', 'rates', 'show_costs'] : ['costs', 'rates', 'show_costs']
  return (
    <div className="page profit costs-cards">
      {data?.writes && (
        <EnterCost kinds={kinds} currency={data.currency} begun={begun} kind={kind} onKind={setKind} />
      )}
      <UncostedProducts
        rows={data?.uncosted}
        writes={data?.writes ?? false}
        begin={(typed) => {
          setKind('costs')
          setBegun(typed)
          scrollTo({ top: 0 })
        }}
      />
      <ToldCosts data={data} />
    </div>
  )
}
