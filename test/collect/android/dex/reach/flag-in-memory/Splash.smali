.class public Lreach/flag_in_memory/Splash;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.field private agreed:Z

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onResume()V
  .registers 3
  iget-boolean v0, p0, Lreach/flag_in_memory/Splash;->agreed:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/flag_in_memory/Sdk;->init()V
  :no
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 3
  const/4 v0, 0x1
  iput-boolean v0, p0, Lreach/flag_in_memory/Splash;->agreed:Z
  return-void
.end method
