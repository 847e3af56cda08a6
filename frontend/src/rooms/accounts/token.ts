/** The first-run token stands after the `#` of the address: browsers never send that part to any server. */
export function tokenIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? ''
}
