.class public abstract Lreach/template_method/Base;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method protected abstract begin()V
.end method

.method public onCreate()V
  .registers 6
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :no
  invoke-virtual {p0}, Lreach/template_method/Base;->begin()V
  :no
  return-void
.end method
