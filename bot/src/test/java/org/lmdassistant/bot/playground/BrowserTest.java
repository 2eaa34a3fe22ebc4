package org.lmdassistant.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lmdassistant.bot.Settings;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("The playground in a real browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {

    private static Storage storage;
    private static Playground playground;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        boolean both = chromium.isPresent() && driver.isPresent();
        if (!both && "true".equals(System.getenv("BROWSER_REQUIRED"))) {
            throw new AssertionError("Chromium and ChromeDriver are required here, and not installed");
        }
        assumeTrue(both, "SKIPPED: Chromium and ChromeDriver are not installed, so the page is not tried in a browser");

        Path data = ReadyHome.copy("browser");
        Settings settings = Settings.read(Map.of("PORT", "0", "DATA_DIR", data.toString()));
        storage = Storage.open(settings.storage(), Clock.systemUTC());
        playground = Playground.start(settings, storage, Clock.systemUTC());
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build(),
                new ChromeOptions()
                        .setBinary(chromium.orElseThrow().toFile())
                        .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1900,1150"));
        browser.get("http://127.0.0.1:" + playground.port() + "/");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (playground != null) {
            playground.close();
            storage.close();
        }
    }

    private static Optional<Path> program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    @Order(1)
    @DisplayName("shows a manager, a second manager, a fellow, a coach and a member of staff side by side")
    void cast() {
        eventually(
                "five windows",
                () -> browser.findElements(By.cssSelector(".window")).size() == 5);
        assertThat(browser.findElements(By.cssSelector(".who p")).stream().map(WebElement::getText))
                .allMatch(role -> role.matches("(manager|fellow|coach|staff) · .+"));
    }

    @Test
    @Order(2)
    @DisplayName("lets Awa register in French on Slack, and Claire approve it")
    void registration() throws IOException {
        say("awa", "bonjour");
        press("awa", "Vous présenter");
        type("awa", "administration", "sén");
        press("awa", "Sénégal");
        type("awa", "position", "Chef de bureau");
        choose("awa", "seniority", "MIDDLE");
        press("awa", "Envoyer");
        reads("awa", "Merci, Awa Diop");

        say("awa", "Quels ateliers y a-t-il ?");
        reads("awa", "Conduire le changement");
        pressAfter("awa", "Conduire le changement", "S’inscrire");
        choose("awa", "confirm", "yes");
        press("awa", "Envoyer");
        reads("awa", "LMD-");

        say("claire", "What waits for me?");
        reads("claire", "Awa Diop");
        press("claire", "Approve");
        reads("claire", "Confirmed");
        reads("awa", "Confirmé");
        assertThat(mistakes()).as("what the browser complains about").isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("lets Daniel introduce himself and browse in Teams, drawn with Adaptive Cards")
    void teams() throws IOException {
        say("daniel", "hello");
        press("daniel", "Introduce yourself");
        type("daniel", "administration", "nig");
        press("daniel", "Nigeria");
        type("daniel", "position", "Head of valuation");
        choose("daniel", "seniority", "SENIOR");
        press("daniel", "Send", ".sheet");
        reads("daniel", "Thank you, Daniel Okafor");
        say("daniel", "What workshops are there?");
        reads("daniel", "Leading change in Customs");
        Files.write(Path.of("target/playground.png"), browser.getScreenshotAs(OutputType.BYTES));
        assertThat(mistakes()).as("what the browser complains about").isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("lets Lucía book time with Henrik, who moves it, in Spanish and English")
    void coaching() {
        say("lucia", "hola");
        reads("lucia", "Hola, Lucía");
        press("lucia", "Tutoría");
        press("lucia", "Reservar una sesión");
        press("lucia", "30 minutos");
        pick("lucia", "¿Qué día?", 1);
        pick("lucia", "¿A qué hora?", 0);
        reads("lucia", "Esta sesión está reservada");
        reads("henrik", "This session is booked");
        press("henrik", "Cancel");
        type("henrik", "reason", "A mission came up");
        press("henrik", "Send", ".sheet");
        reads("lucia", "A mission came up");
        assertThat(mistakes()).as("what the browser complains about").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("lets Lucía hand in her topic as a file, and Henrik accept it")
    void paper() throws IOException {
        say("lucia", "Mi beca");
        reads("lucia", "Su beca");
        press("lucia", "Entregar – Trabajo de investigación: tema");
        reads("lucia", "¿Qué documento entrega?");
        Path file =
                Files.writeString(Path.of("target/tema.pdf"), "%PDF-1.7 tema").toAbsolutePath();
        window("lucia").findElement(By.cssSelector(".compose input[type=file]")).sendKeys(file.toString());
        reads("lucia", "Su tutor está avisado");
        reads("henrik", "Lucía Fernández: Research paper: topic");
        press("henrik", "Accept it");
        reads("lucia", "Trabajo de investigación: tema: aceptado");
        assertThat(mistakes()).as("what the browser complains about").isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("lets Claire note who was at a past workshop, and Lucía say what she thinks of it")
    void afterAWorkshop() {
        say("claire", "What waits for me?");
        reads("claire", "who was there is not noted yet");
        press("claire", "Attendance");
        press("claire", "Send", ".sheet");
        reads("claire", "1 person was there");
        press("lucia", "Dar mi opinión");
        choose("lucia", "overall", "5");
        choose("lucia", "useful", "4");
        press("lucia", "Enviar", ".sheet");
        reads("lucia", "su opinión queda guardada");
        press("lucia", "Mi certificado");
        reads("lucia", "certificate-R-");
    }

    @Test
    @Order(7)
    @DisplayName("fits a phone, goes dark, and can be used by keyboard and screen reader")
    void everybody() {
        browser.findElement(By.id("theme")).click();
        assertThat(browser.executeScript("return document.documentElement.dataset.theme"))
                .isEqualTo("dark");
        browser.manage().window().setSize(new Dimension(500, 900));
        assertThat((Boolean) browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing sticks out sideways")
                .isTrue();
        WebElement write = window("awa").findElement(By.cssSelector(".compose input"));
        write.sendKeys("aide", Keys.ENTER);
        reads("awa", "Voici ce que je peux faire");
        @SuppressWarnings("unchecked")
        List<String> nameless = (List<String>)
                browser.executeScript("return [...document.querySelectorAll('button, input, select, textarea, a')]"
                        + ".filter(each => each.offsetParent && !each.textContent.trim() && !each.labels?.length"
                        + " && !each.getAttribute('aria-label') && !each.title).map(each => each.outerHTML)");
        assertThat(nameless).as("controls without a name").isEmpty();
        assertThat(window("awa").findElement(By.cssSelector("[role=log]")).getDomAttribute("aria-live"))
                .isEqualTo("polite");
    }

    private static WebElement window(String player) {
        return browser.findElement(By.cssSelector("[data-player=" + player + "]"));
    }

    @Test
    @Order(8)
    @DisplayName("lets Daniel talk as to a colleague: one sentence, a question in between, a change of mind")
    void talking() throws IOException {
        say(
                "daniel",
                "We would like to request a workshop on negotiation in French in March 2027 for our administration");
        reads("daniel", "So far I have");
        say("daniel", "wait, how long is a workshop?");
        reads("daniel", "Nine days.");
        Files.write(Path.of("target/talking.png"), browser.getScreenshotAs(OutputType.BYTES));
        say("daniel", "never mind");
        reads("daniel", "I have dropped that");
        say("awa", "combien de temps dure un atelier ?");
        reads("awa", "Neuf jours.");
        assertThat(mistakes()).as("what the browser complains about").isEmpty();
    }

    private static void say(String player, String text) {
        WebElement input = window(player).findElement(By.cssSelector(".compose input"));
        input.sendKeys(text, Keys.ENTER);
    }

    private static void type(String player, String field, String text) {
        String of = "[data-player=" + player + "] .sheet [name=" + field + "]";
        eventually("the field " + field, () -> !browser.findElements(By.cssSelector(of))
                .isEmpty());
        browser.findElement(By.cssSelector(of)).sendKeys(text);
    }

    private static void choose(String player, String field, String value) {
        String of = "[data-player=" + player + "] .sheet [name=" + field + "]";
        eventually("the field " + field, () -> !browser.findElements(By.cssSelector(of))
                .isEmpty());
        browser.findElement(By.cssSelector(of + " option[value='" + value + "']"))
                .click();
    }

    private static void press(String player, String label) {
        press(player, label, "");
    }

    private static void press(String player, String label, String inside) {
        click(player, label, inside, "");
    }

    private static void pressAfter(String player, String text, String label) {
        click(player, label, ".lines", text);
    }

    // In one step inside the page: between finding and clicking, the page may draw itself anew.
    private static void click(String player, String label, String inside, String after) {
        eventually("a button “" + label + "” of " + player, () -> (Boolean) browser.executeScript(
                """
                const [player, label, inside, after] = arguments;
                const all = [...document.querySelectorAll(`[data-player=${player}] ${inside} button`)]
                    .filter(each => each.offsetParent && each.innerText.trim() === label);
                const text = after && document.evaluate(
                    `(//*[@data-player="${player}"]//*[contains(text(), "${after}")])[last()]`, document, null, 9, null).singleNodeValue;
                const one = text ? all.find(each => text.compareDocumentPosition(each) & 4) : all.at(-1);
                one?.click();
                return !!one;
                """,
                player,
                label,
                inside,
                after));
    }

    private static void pick(String player, String prompt, int position) {
        eventually("a menu of " + player, () -> (Boolean) browser.executeScript(
                """
                const [player, prompt, position] = arguments;
                const menu = [...document.querySelectorAll(`[data-player=${player}] .lines select`)]
                    .filter(each => each.options[0].textContent.startsWith(prompt)).at(-1);
                if (!menu) return false;
                menu.selectedIndex = position + 1;
                menu.dispatchEvent(new Event("change", {bubbles: true}));
                return true;
                """,
                player,
                prompt,
                position));
    }

    private static void reads(String player, String text) {
        eventually(
                player + " to read “" + text + "”",
                () -> window(player).getText().contains(text));
    }

    private static void eventually(String what, BooleanSupplier holds) {
        new WebDriverWait(browser, Duration.ofSeconds(15), Duration.ofMillis(50))
                .withMessage(() -> "waited in vain for " + what)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> holds.getAsBoolean());
    }

    private static List<String> mistakes() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }
}
