.class public Lreach/kotlin_default_argument/Prefs;
.super Ljava/lang/Object;

.method public static get(Landroid/content/Context;Ljava/lang/String;Z)Z
  .registers 6
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  return v0
.end method

.method public static synthetic get$default(Landroid/content/Context;Ljava/lang/String;ZILjava/lang/Object;)Z
  .registers 6
  and-int/lit8 p4, p3, 0x2
  if-eqz p4, :given
  const/4 p2, 0x0
  :given
  invoke-static {p0, p1, p2}, Lreach/kotlin_default_argument/Prefs;->get(Landroid/content/Context;Ljava/lang/String;Z)Z
  move-result p0
  return p0
.end method
