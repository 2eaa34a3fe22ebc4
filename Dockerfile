# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B package -DskipTests

FROM eclipse-temurin:17-jre
# What charts and pictures are drawn with.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --create-home assistant && mkdir /data && chown assistant /data
USER assistant
WORKDIR /home/assistant
COPY --from=build /src/bot/target/lmd-assistant.jar lmd-assistant.jar
ENV DATA_DIR=/data PORT=8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["java", "-cp", "lmd-assistant.jar", "-Xmx16m", "org.lmdassistant.bot.web.HealthCheck"]
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-XX:+UseSerialGC", "-Xmx192m", "-jar", "lmd-assistant.jar"]
