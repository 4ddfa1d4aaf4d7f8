import { glossary } from '@/data/glossary';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/fact-card.css';
import '@/components/facts.css';
import './sidepanel.css';
import { openSurface } from '@/components/open-surface';
import { SidePanel } from './SidePanel';
import { sheetOfTab } from './sheet-tab';

openSurface('panelTitle', <SidePanel glossary={glossary} onlyTab={sheetOfTab(window.location.search)} />);
