/** One file to the server as it is, with progress; the front of the server streams it to disk. `path` takes it in. */
import { api, ApiError, csrfToken, faultOf } from '@/app/api'

export interface Sent {
  done: Promise<string>
  abort: () => void
}

export function send(file: File, onProgress: (sent: number) => void, path: string): Sent {
  const request = new XMLHttpRequest()
  const done = new Promise<string>((resolve, reject) => {
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status === 201) resolve((answer as { upload: string }).upload)
      else reject(new ApiError(request.status, faultOf(request.status, answer)))
    }
    request.onerror = () => reject(new ApiError(0, faultOf(0, null)))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
  })
  request.open('POST', api.url(path))
  request.responseType = 'json'
  request.setRequestHeader('X-CSRFToken', csrfToken())
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.send(file)
  return { done, abort: () => request.abort() }
}
