.class public Lreach/text_switch/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const-string v2, "none"
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v0
  const/4 v3, -0x1
  invoke-virtual {v0}, Ljava/lang/String;->hashCode()I
  move-result v1
  sparse-switch v1, :codes
  goto :decide
  :maybe
  const-string v1, "agreed"
  invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
  move-result v1
  if-eqz v1, :decide
  const/4 v3, 0x0
  :decide
  packed-switch v3, :cases
  return-void
  :start
  invoke-static {}, Lreach/text_switch/Sdk;->init()V
  return-void
  :codes
  .sparse-switch
    -0x540ce7f5 -> :maybe
  .end sparse-switch
  :cases
  .packed-switch 0x0
    :start
  .end packed-switch
.end method
