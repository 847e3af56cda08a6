/** What became of a test: on its way, there, or why not. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Outcome } from './Outcome'
import { useTexts } from './texts'
import { useDelivery } from './useDeliveries'

export function Tried({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts()
  const { data } = useDelivery(id)
  return (
    <div className="tried" role="status">
      <span>{data ? t('tried.through', { channel: data.channel_name }) : t('tried.sending')}</span>
      {data && <Outcome delivery={data} whole />}
      <Button type="text" aria-label={t('tried.close')} icon={<CloseOutlined />} onClick={onClose} />
    </div>
  )
}
