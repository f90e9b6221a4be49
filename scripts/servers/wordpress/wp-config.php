<?php
// What differs from run to run comes from the environment.
define('DB_NAME', 'wordpress');
define('DB_USER', getenv('CW_DB_USER'));
define('DB_PASSWORD', getenv('CW_DB_PASSWORD'));
define('DB_HOST', 'localhost:' . getenv('CW_DB_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('CW_HOME'));
define('WP_SITEURL', getenv('CW_HOME'));
// No other machine is asked for anything: not for updates, not for embeds.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG_DISPLAY', false);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
