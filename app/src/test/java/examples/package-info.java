/** Small programs of another house that use Rehearsal as a library; the tests compile and run them. */
package examples;
