/** The name, as it stands over the navigation and the sign-in. */
export function Brand() {
  return (
    <span className="brand">
      <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={22} height={22} />
      <span className="brand-word">开播</span>
      <span className="brand-latin">KAIBO</span>
    </span>
  )
}
