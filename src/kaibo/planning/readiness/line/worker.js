/**
 * Sends pieces to the host that uploads are measured against. The page's own policy lets it speak with its server
 * alone; this worker comes with a policy of its own, which names that host and nobody else.
 *
 * Told `{ id, url, piece }`, it answers `{ id, came, status }`. `came`: taken, refused (with a status), moved (the host
 * sends elsewhere), closed (it is there, but no page may read it), away.
 */
const ASKED = { method: 'POST', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }

onmessage = async ({ data: { id, url, piece } }) => postMessage({ id, ...(await sent(url, piece)) })

async function sent(url, piece) {
  try {
    const answer = await fetch(url, { ...ASKED, body: piece, mode: 'cors', redirect: 'manual' })
    if (answer.type === 'opaqueredirect') return { came: 'moved' }
    return answer.ok ? { came: 'taken' } : { came: 'refused', status: answer.status }
  } catch {
    return { came: (await isThere(url)) ? 'closed' : 'away' }
  }
}

async function isThere(url) {
  try {
    await fetch(url, { ...ASKED, body: '', mode: 'no-cors' })
    return true
  } catch {
    return false
  }
}
