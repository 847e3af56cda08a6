/** The columns of the import history. */
import { Button, Popconfirm } from 'antd'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { useSession } from '@/app/session'
import { useCommon } from '@/app/texts'
import type { Batch } from '@/app/types'
import { MISSING } from '@/components/num/format'
import { useCount } from '@/components/num/useCount'
import { dateTime } from '@/components/num/time'
import type { Column } from '@/components/table/column'
import { Tag } from '@/components/Tag'
import { periodText } from '../period'
import { useTexts } from '../texts'

export function useBatchColumns(writes: boolean, onUndo: (batch: Batch) => void): Column<Batch>[] {
  const t = useTexts()
  const language = useLanguage()
  const zone = useSession().company.zone
  const count = useCount()
  return [
    {
      key: 'file',
      title: t('history.file'),
      least: 200,
      width: 240,
      render: (batch) => <FileName batch={batch} />,
    },
    {
      key: 'format',
      title: t('history.format'),
      least: 140,
      width: 236,
      render: (batch) => <Format text={language === 'zh' ? batch.format_zh : batch.format_en} />,
    },
    {
      key: 'period',
      title: t('history.period'),
      least: 160,
      render: (batch) => <span className="num-text">{periodText(batch.period)}</span>,
    },
    {
      key: 'stored',
      title: t('history.stored'),
      align: 'end',
      least: 72,
      render: (batch) => <span className="num">{count(batch.rows_stored)}</span>,
    },
    {
      key: 'skipped',
      title: t('history.skipped'),
      align: 'end',
      least: 56,
      render: (batch) => <span className="num">{count(batch.rows_skipped)}</span>,
    },
    {
      key: 'refused',
      title: t('history.refused'),
      align: 'end',
      least: 72,
      render: (batch) => <RefusedCount batch={batch} text={count(batch.rows_refused)} />,
    },
    { key: 'by', title: t('history.by'), least: 72, render: (batch) => batch.by || MISSING },
    {
      key: 'at',
      title: t('history.at'),
      least: 128,
      render: (batch) => <span className="num-text">{dateTime(batch.at, zone)}</span>,
    },
    {
      key: 'state',
      title: t('history.state'),
      least: 116,
      render: (batch) => <State batch={batch} writes={writes} onUndo={onUndo} />,
    },
  ]
}

function FileName({ batch }: { batch: Batch }) {
  return (
    <span className={batch.state === 'undone' ? 'clip struck' : 'clip'} title={batch.file}>
      {batch.file}
    </span>
  )
}

function Format({ text }: { text: string }) {
  return (
    <span className="clip" title={text}>
      {text}
    </span>
  )
}

function RefusedCount({ batch, text }: { batch: Batch; text: string }) {
  const t = useTexts()
  if (batch.rows_refused === 0) return <span className="num">{text}</span>
  return (
    <a
      className="num refused-link"
      href={api.url(`/connectors/batches/${batch.id}/refused`)}
      download
      data-tip={t('history.download')}
      aria-label={t('history.download_n', { n: text })}
    >
      {text}
    </a>
  )
}

function State({ batch, writes, onUndo }: { batch: Batch; writes: boolean; onUndo: (batch: Batch) => void }) {
  const t = useTexts()
  const c = useCommon()
  if (batch.state === 'undone') return <Tag>{t('history.state_undone')}</Tag>
  return (
    <span className="state-cell">
      <Tag tone="ok">{t('history.state_stored')}</Tag>
      {writes && (
        <Popconfirm
          title={t('history.undo_title')}
          description={t('history.undo_text', { n: batch.rows_stored })}
          okText={t('history.undo')}
          cancelText={c('cancel')}
          onConfirm={() => onUndo(batch)}
        >
          <Button type="link">{t('history.undo')}</Button>
        </Popconfirm>
      )}
    </span>
  )
}
