/** An address, ready to be copied to the platform. */
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'

export function Address({ address }: { address: string }) {
  const t = useTexts()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    toast(t('copied'))
  }
  return (
    <span className="webhook-address">
      <code className="clip" data-tip={address}>
        {address}
      </code>
      <Button
        type="text"
        icon={<CopyOutlined />}
        aria-label={t('webhooks.copy')}
        onClick={(event) => {
          event.stopPropagation()
          void copy()
        }}
      />
    </span>
  )
}
