import 'virtual:lectern/fonts.css';
import 'virtual:lectern/theme.css';
import './slide.css';
import './text.css';
import './parts.css';
import './containers.css';
import './equations.css';
import './plain.css';
