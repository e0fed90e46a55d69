.class public Lreach/lazily_injected_by_click/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.field public sdk:Lreach/lazily_injected_by_click/Lazy;
.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v0, Lreach/lazily_injected_by_click/Component;
  invoke-direct {v0}, Lreach/lazily_injected_by_click/Component;-><init>()V
  invoke-virtual {v0, p0}, Lreach/lazily_injected_by_click/Component;->inject(Lreach/lazily_injected_by_click/Main;)V
  const v0, 0x7f080001
  invoke-virtual {p0, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
  move-result-object v0
  new-instance v1, Lreach/lazily_injected_by_click/Tap;
  invoke-direct {v1, p0}, Lreach/lazily_injected_by_click/Tap;-><init>(Lreach/lazily_injected_by_click/Main;)V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
