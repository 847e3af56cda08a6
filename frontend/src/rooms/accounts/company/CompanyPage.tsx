/** 公司: what the company's reports look like; its colour, its logo, the master of its slides, and a preview. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { api } from '@/app/api'
import type { CompanyLook } from '@/app/types'
import { Card } from '@/components/Card'
import { DropBox } from '@/components/DropBox'
import { ErrorSentence } from '@/components/ErrorSentence'
import { Block } from '@/components/Skeletons'
import { useTexts } from '../texts'
import { Accent } from './Accent'
import { Preview } from './Preview'
import { useDraft, useLook, useLookActions } from './useLook'
import './company.css'

export default function CompanyPage() {
  const t = useTexts()
  const { data, error, refetch } = useLook()
  if (error && !data) return <ErrorSentence error={error} retry={() => void refetch()} />
  return (
    <div className="page look-page">
      {data ? <Body look={data} /> : <Block height={420} />}
      <p className="quiet-line">{t('look.where')}</p>
    </div>
  )
}

function Body({ look }: { look: CompanyLook }) {
  const t = useTexts()
  const draft = useDraft(look)
  const { accent, hand, drop } = useLookActions()
  return (
    <div className="look">
      <div className="look-settings">
        <Card title={t('look.accent')}>
          <Accent
            look={look}
            draft={draft}
            busy={accent.isPending}
            onSave={(colour) => accent.mutate(colour, { onSuccess: draft.forget })}
          />
        </Card>
        <Card title={t('look.logo')}>
          <Section
            hint={t('look.logo_hint')}
            held={look.logo && <LogoHeld look={look} />}
            onDrop={() => drop.mutate('logo')}
          >
            <DropBox
              label={t(look.logo ? 'look.logo_other' : 'look.logo_choose')}
              hint={t('look.logo_files')}
              accept=".png,.jpg,.jpeg"
              busy={hand.isPending && hand.variables.what === 'logo'}
              onFile={(file) => hand.mutate({ what: 'logo', file })}
            />
          </Section>
        </Card>
        <Card title={t('look.master')}>
          <Section
            hint={t('look.master_hint')}
            held={
              look.master && (
                <span className="file-name">
                  {look.master.name} <small className="faint">{t('look.layouts', { n: look.master.layouts })}</small>
                </span>
              )
            }
            onDrop={() => drop.mutate('master')}
          >
            <DropBox
              label={t(look.master ? 'look.master_other' : 'look.master_choose')}
              hint={t('look.master_files')}
              accept=".pptx,.potx"
              busy={hand.isPending && hand.variables.what === 'master'}
              onFile={(file) => hand.mutate({ what: 'master', file })}
            />
          </Section>
        </Card>
      </div>
      <Preview look={look} tones={draft.tones} />
    </div>
  )
}

function LogoHeld({ look }: { look: CompanyLook }) {
  const t = useTexts()
  return (
    <img
      className="look-logo"
      src={`${api.url('/accounts/company/look/logo')}?v=${look.logo?.version ?? ''}`}
      alt={t('look.logo')}
    />
  )
}

interface SectionProps {
  hint: string
  held: ReactNode
  onDrop: () => void
  children: ReactNode
}

function Section({ hint, held, onDrop, children }: SectionProps) {
  const t = useTexts()
  return (
    <div className="look-section">
      <p className="faint">{hint}</p>
      {held && (
        <div className="look-held">
          {held}
          <Button onClick={onDrop}>{t('look.remove')}</Button>
        </div>
      )}
      {children}
    </div>
  )
}
