import { glossary } from '@/data/glossary';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/fact-card.css';
import '@/components/facts.css';
import './popup.css';
import { openSurface } from '@/components/open-surface';
import { Popup } from './Popup';

openSurface('extensionName', <Popup glossary={glossary} />);
