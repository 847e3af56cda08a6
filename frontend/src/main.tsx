import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { warmFor } from './app/routes'
import './app/theme/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
warmFor(location.pathname)
createRoot(root).render(<App />)
