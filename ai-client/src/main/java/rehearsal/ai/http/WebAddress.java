package rehearsal.ai.http;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses as they may be shown: without the user name and password that some people put into them. */
public final class WebAddress {

    private static final Pattern USER = Pattern.compile("(?<=//)[^/?#]*@");

    private WebAddress() {
    }

    /** The same address without user and password. */
    public static URI withoutUser(URI address) {
        var text = address.toString();
        var bare = USER.matcher(text).replaceFirst("");
        return bare.equals(text) ? address : URI.create(bare);
    }

    /** The same for an address that may be no address. */
    public static String withoutUser(String text) {
        return USER.matcher(text).replaceAll("");
    }

    /** Server and port; the whole text where there is no server. */
    public static String server(URI address) {
        var shown = withoutUser(address);
        return shown.getAuthority() == null ? shown.toString() : shown.getAuthority();
    }
}
