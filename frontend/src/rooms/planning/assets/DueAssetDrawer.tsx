/** An asset of whichever plan, opened from the calendar: as its plan opens it. */
import type { DueAsset, Plan } from '@/app/types/planning'
import { usePlan } from '../plans/usePlans'
import AssetDrawer from '../prepared/AssetDrawer'
import { useAssets } from '../prepared/usePrepared'

export default function DueAssetDrawer({ asset, onClose }: { asset: DueAsset; onClose: () => void }) {
  const { data: plan } = usePlan(asset.plan)
  return plan ? <Opened plan={plan} id={asset.id} onClose={onClose} /> : null
}

function Opened({ plan, id, onClose }: { plan: Plan; id: string; onClose: () => void }) {
  const asset = useAssets(plan).data?.find((each) => each.id === id)
  return asset ? <AssetDrawer plan={plan} asset={asset} onClose={onClose} /> : null
}
