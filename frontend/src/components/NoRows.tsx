/** Nothing is here: the filters leave nothing, and `onClear` takes them away; or nothing was imported yet. */
import { Button } from 'antd'
import { useCommon } from '@/app/texts'
import { Empty } from './Empty'
import { ImportButton } from './ImportButton'

export function NoRows({ text, onClear }: { text: string; onClear?: (() => void) | false }) {
  const c = useCommon()
  return <Empty text={text}>{onClear ? <Button onClick={onClear}>{c('filter.clear')}</Button> : <ImportButton primary />}</Empty>
}
