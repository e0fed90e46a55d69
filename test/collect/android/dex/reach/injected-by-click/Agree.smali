.class public Lreach/injected_by_click/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 8
  sget-object v0, Lreach/injected_by_click/Splash;->component:Lreach/injected_by_click/Component;
  invoke-virtual {v0}, Lreach/injected_by_click/Component;->tracker()Lreach/injected_by_click/Tracker;
  return-void
.end method
