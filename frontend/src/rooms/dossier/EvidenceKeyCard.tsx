/** The fingerprint that receivers of a pack compare. */
import { CopyOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import type { EvidenceKey } from '@/app/types'
import { Card } from '@/components/Card'
import { Bar } from '@/components/Skeletons'
import { useToast } from '@/components/Toast'
import { useTexts } from './texts'

export function EvidenceKeyCard() {
  const t = useTexts()
  const toast = useToast()
  const { data } = useQuery({ queryKey: ['dossier', 'key'], queryFn: () => api.get<EvidenceKey>('/dossier/key') })
  const copy = async () => {
    await navigator.clipboard.writeText(data?.fingerprint ?? '')
    toast(t('copied'))
  }
  return (
    <Card title={t('key')}>
      <p className="dossier-hint">{t('key.hint')}</p>
      <p className="dossier-key">
        {data ? <code>{data.fingerprint}</code> : <Bar />}
        <Button size="small" icon={<CopyOutlined />} aria-label={t('copy')} onClick={() => void copy()} />
      </p>
    </Card>
  )
}
