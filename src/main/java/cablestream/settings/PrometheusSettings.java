package cablestream.settings;

import java.net.URI;

/**
 * The settings of the Prometheus that scrapes the deployment.
 *
 * @param url address without a login: {@code http://prometheus:9090}
 * @param job label {@code job} of the series of this deployment
 */
public record PrometheusSettings(URI url, String job) {}
