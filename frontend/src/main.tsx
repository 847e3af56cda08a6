import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { sendFormsOnce } from './app/once'
import { warmFor } from './app/routes'
import './app/theme/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
warmFor(location.pathname)
sendFormsOnce(document)
createRoot(root).render(<App />)
