import { render } from 'preact';
import { glossary } from '@/data/glossary';
import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/fact-card.css';
import '@/components/facts.css';
import './popup.css';
import { Popup } from './Popup';

render(<Popup glossary={glossary} />, document.body);
