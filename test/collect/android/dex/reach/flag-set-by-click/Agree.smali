.class public Lreach/flag_set_by_click/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 5
  invoke-virtual {p1}, Landroid/view/View;->getContext()Landroid/content/Context;
  move-result-object v0
  const-string v1, "settings"
  const/4 v2, 0x0
  invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x1
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
  return-void
.end method
