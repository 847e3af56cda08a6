/** Equipment, and upgrades that were asked for. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/app/api'
import type { Device, DeviceFields, NewDevice, NewUpgrade, Upgrade } from '@/app/types/planning'
import { useSayError } from '@/components/Toast'
import { STUDIOS } from '../studios/useStudios'

const DEVICES = ['planning', 'devices']
const UPGRADES = ['planning', 'upgrades']

export function useDevices() {
  return useQuery({ queryKey: DEVICES, queryFn: () => api.get<Device[]>('/planning/devices') })
}

export function useUpgrades() {
  return useQuery({ queryKey: UPGRADES, queryFn: () => api.get<Upgrade[]>('/planning/upgrades') })
}

/** Whatever is done to equipment, rooms tell anew what they have. */
function useActs<Act>(run: (act: Act) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onError: useSayError(),
    onSettled: () => Promise.all([DEVICES, UPGRADES, STUDIOS].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

type DeviceAct = { act: 'add'; device: NewDevice } | { act: 'change'; id: string; fields: DeviceFields } | { act: 'remove'; id: string }

export function useDeviceActs() {
  return useActs<DeviceAct>((asked) => {
    if (asked.act === 'add') return api.post('/planning/devices', asked.device)
    const one = `/planning/devices/${encodeURIComponent(asked.id)}`
    return asked.act === 'remove' ? api.remove(one) : api.patch(one, asked.fields)
  })
}

export type UpgradeStep = 'withdraw' | 'order' | 'receive'
type UpgradeAct =
  | { act: 'ask'; upgrade: NewUpgrade }
  | { act: 'decide'; id: string; agree: boolean; why: string }
  | { act: UpgradeStep; id: string }

export function useUpgradeActs() {
  return useActs<UpgradeAct>((asked) => {
    if (asked.act === 'ask') return api.post('/planning/upgrades', asked.upgrade)
    const one = `/planning/upgrades/${encodeURIComponent(asked.id)}/${asked.act}`
    return asked.act === 'decide' ? api.post(one, { agree: asked.agree, why: asked.why }) : api.post(one)
  })
}
