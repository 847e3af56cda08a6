/** A file fetched or made, then saved on this machine; what went wrong is said. */
import { useState } from 'react'
import { useSayError, useToast } from '../Toast'
import { saveFile } from './saveFile'

export interface Saving {
  name: string
  make: () => Promise<Blob>
  /** Said once it is saved. */
  said?: string
}

export function useSaving() {
  const toast = useToast()
  const sayError = useSayError()
  const [busy, setBusy] = useState(false)
  const save = async ({ name, make, said }: Saving) => {
    setBusy(true)
    try {
      saveFile(name, await make())
      if (said) toast(said)
    } catch (error) {
      sayError(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}
