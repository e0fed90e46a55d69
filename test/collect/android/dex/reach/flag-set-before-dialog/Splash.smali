.class public Lreach/flag_set_before_dialog/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 5
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/flag_set_before_dialog/Sdk;->init()V
  :no
  return-void
.end method
