/** The picture as it comes: its size, and its frames counted one by one. */
const LASTS_MS = 3000

export interface Picture {
  width: number
  height: number
  fps: number
}

export function cameraOf(device: string): Promise<MediaStream> {
  const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } }
  return navigator.mediaDevices.getUserMedia({ video: device ? { ...wanted, deviceId: { exact: device } } : wanted })
}

/** Frames of the stream that reached the screen within three seconds. */
export async function measurePicture(video: HTMLVideoElement): Promise<Picture> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
    await new Promise((ready) => video.addEventListener('loadeddata', ready, { once: true }))
  const fps = 'requestVideoFrameCallback' in video ? await counted(video) : told(video)
  return { width: video.videoWidth, height: video.videoHeight, fps }
}

function counted(video: HTMLVideoElement): Promise<number> {
  return new Promise((done) => {
    let first: { at: number; frames: number } | null = null
    const see = (at: number, { presentedFrames: frames }: VideoFrameCallbackMetadata) => {
      first ??= { at, frames }
      if (at - first.at < LASTS_MS) video.requestVideoFrameCallback(see)
      else done(rate(frames - first.frames, at - first.at))
    }
    video.requestVideoFrameCallback(see)
  })
}

export function rate(frames: number, milliseconds: number): number {
  return milliseconds > 0 ? Math.round((frames * 10_000) / milliseconds) / 10 : 0
}

/** Where a browser doesn't count, what the camera says of itself. */
function told(video: HTMLVideoElement): number {
  const [track] = (video.srcObject as MediaStream | null)?.getVideoTracks() ?? []
  return Math.round((track?.getSettings().frameRate ?? 0) * 10) / 10
}
